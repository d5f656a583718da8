package io.muskrat.core.tunnels;

import java.security.Security;

/**
 * What the JVM needs so that names follow their tunnels.
 *
 * <p>The resolver itself needs no option: {@code META-INF/services/java.net.spi.InetAddressResolverProvider} is found
 * at the first look-up when this module is on the application's own class path (JEP 418).
 */
public final class TunnelNames {

    private TunnelNames() {
    }

    /**
     * To be called first thing in {@code main}, before any name is looked up: the JVM reads these settings once.
     * By default it keeps an answer for 30 s and a failure for 10 s, which would hide a tunnel that was opened or
     * closed meanwhile; afterwards it is 1 s for both (the system's own resolver caches behind it).
     */
    public static void prepareJvm() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        Security.setProperty("networkaddress.cache.stale.ttl", "0");
    }
}
