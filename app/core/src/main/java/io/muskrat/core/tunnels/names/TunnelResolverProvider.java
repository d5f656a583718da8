package io.muskrat.core.tunnels.names;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;

/** Puts {@link TunnelResolver} in front of the system's resolver (JEP 418); found by the JVM, once. */
public final class TunnelResolverProvider extends InetAddressResolverProvider {

    // the JVM makes this provider itself and asks only one: the table is where tunnels and resolver meet
    static final NameTable NAMES = new NameTable();

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new TunnelResolver(NAMES, configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "muskrat-tunnels";
    }
}
