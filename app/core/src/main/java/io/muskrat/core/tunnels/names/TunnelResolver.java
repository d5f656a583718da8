package io.muskrat.core.tunnels.names;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers tunnelled names with their loopback address and leaves all others to the system. */
final class TunnelResolver implements InetAddressResolver {

    private final NameTable names;
    private final InetAddressResolver system;

    TunnelResolver(NameTable names, InetAddressResolver system) {
        this.names = names;
        this.system = system;
    }

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
        Optional<InetAddress> address = tunnelled(host);
        if (address.isEmpty()) {
            return system.lookupByName(host, policy);
        }
        if ((policy.characteristics() & LookupPolicy.IPV4) == 0) {
            throw new UnknownHostException(host);
        }
        // with the name inside: TLS and the IAM signature need it
        return Stream.of(InetAddress.getByAddress(host, address.get().getAddress()));
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
        Optional<String> name = names.name(InetAddress.getByAddress(address));
        return name.isPresent() ? name.get() : system.lookupByAddress(address);
    }

    private Optional<InetAddress> tunnelled(String host) throws UnknownHostException {
        try {
            return names.lookup(host);
        } catch (IOException e) {
            UnknownHostException unknown = new UnknownHostException(host + ": " + e.getMessage());
            unknown.initCause(e);
            throw unknown;
        }
    }
}
