package io.muskrat.core.doctor.wire;

import java.util.ArrayList;
import java.util.List;

/** Host and port of a broker. */
public record Address(String host, int port) {

    /**
     * From bootstrap servers as Kafka writes them.
     *
     * @throws IllegalArgumentException with the entry that is not host:port
     */
    public static List<Address> of(String bootstrap) {
        List<Address> all = new ArrayList<>();
        for (String entry : bootstrap.split(",")) {
            String server = entry.strip();
            int colon = server.lastIndexOf(':');
            if (server.isEmpty()) {
                continue;
            }
            if (colon < 1 || !server.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException(server);
            }
            String host = server.substring(0, colon);
            all.add(new Address(host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                    Integer.parseInt(server.substring(colon + 1))));
        }
        return all;
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
