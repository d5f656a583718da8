package io.muskrat.core.tunnels.names;

import io.muskrat.core.platform.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which names lead into tunnels, and to which loopback address each goes. A name keeps its address for the life of
 * the JVM and an address is never given to a second name, so an answer somebody kept can lead nowhere wrong.
 */
public final class NameTable {

    private static final int BLOCK_END = 254;
    private final List<NameOwner> owners = new CopyOnWriteArrayList<>();
    private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
    private final Map<InetAddress, String> names = new ConcurrentHashMap<>();
    private final LoopbackAddresses free = new LoopbackAddresses();

    /** The table the JVM's resolver asks: there is one resolver in a JVM, so there is one such table. */
    public static NameTable ofJvm() {
        return TunnelResolverProvider.NAMES;
    }

    /** Names the owner covers resolve to loopback from now on, until the subscription is cancelled. */
    public Subscription add(NameOwner owner) {
        owners.add(owner);
        return () -> owners.remove(owner);
    }

    /** The owner that covers this name now, the longest-standing one if several do. */
    public Optional<NameOwner> owner(String host) {
        String name = plain(host);
        return owners.stream().filter(o -> o.covers(name)).findFirst();
    }

    /**
     * The loopback address of a covered name; its listeners are up when this returns.
     *
     * @return empty if no tunnel covers the name
     * @throws IOException if no address can be listened on
     */
    public Optional<InetAddress> lookup(String host) throws IOException {
        Optional<NameOwner> owner = owner(host);
        return owner.isEmpty() ? Optional.empty() : Optional.of(bound(plain(host), owner.get()));
    }

    /** The tunnelled name that has, or had, this address. */
    public Optional<String> name(InetAddress address) {
        return Optional.ofNullable(names.get(address));
    }

    private synchronized InetAddress bound(String name, NameOwner owner) throws IOException {
        if (!owner.has(LoopbackAddresses.added(BLOCK_END))) {
            return scarce(name, owner);
        }
        InetAddress known = addresses.get(name);
        if (known != null && owner.listen(name, known)) {
            return known;
        }
        for (int tries = 0; tries < LoopbackAddresses.TRIES; tries++) {
            InetAddress next = free.next();
            if (owner.listen(name, next)) {
                addresses.put(name, next);
                names.put(next, name);
                return next;
            }
        }
        throw new IOException("no loopback address from 127.77.0.1 on is free for " + name);
    }

    /** An address that somebody added, else 127.0.0.1, which all such names share. */
    private InetAddress scarce(String name, NameOwner owner) throws IOException {
        for (int i = 1; i <= LoopbackAddresses.ADDED; i++) {
            InetAddress address = LoopbackAddresses.added(i);
            String holder = names.getOrDefault(address, name);
            if (holder.equals(name) && owner.has(address) && owner.listen(name, address)) {
                addresses.put(name, address);
                names.put(address, name);
                return address;
            }
        }
        InetAddress shared = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        if (!owner.listen(name, shared)) {
            throw new IOException(name + " led to another address before");
        }
        return shared;
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
