package io.muskrat.core.createcluster.firewall;

import java.util.Set;

/**
 * A rule of a security group that lets somebody in.
 *
 * @param group its id
 * @param protocol as EC2 has it: {@code tcp}, {@code -1} for all
 * @param from first port; -1 where the protocol has none or all are open
 * @param to last port, included
 * @param source who is let in
 */
public record Opening(String group, String protocol, int from, int to, Source source) {
    /** Who is let in. */
    public enum Kind {
        RANGE,
        GROUP,
        PREFIX_LIST
    }

    /**
     * Where connections may come from.
     *
     * @param value the range ({@code 10.10.0.0/16}, {@code ::/0}), or the id of the group or the prefix list
     */
    public record Source(Kind kind, String value) {
        private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0");

        public boolean anywhere() {
            return kind == Kind.RANGE && ANYWHERE.contains(value);
        }
    }

    public boolean covers(NeededPort port) {
        boolean all = protocol.equals("-1");
        boolean tcp = protocol.equals("tcp") || protocol.equals("6");
        return all || tcp && from <= port.number() && port.number() <= to;
    }
}
