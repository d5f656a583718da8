package io.muskrat.sandbox.brokers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Lets this JVM resolve MSK names that a test has set up (JEP 418), all others as before. */
public final class PrivateNames extends InetAddressResolverProvider {
  private static final Map<String, byte[]> ADDRESSES = new ConcurrentHashMap<>();

  /** Of this process: two builds may test at the same time. */
  private static final long PID = ProcessHandle.current().pid();

  private static final AtomicInteger LAST = new AtomicInteger();

  /**
   * Gives the name an address that nobody else has. It keeps it: the JVM remembers for 30 s what a
   * name was, and a listener and a client must not see two answers.
   */
  public static void put(String host) {
    ADDRESSES.computeIfAbsent(host, ignored -> next());
  }

  private static byte[] next() {
    byte block = (byte) (100 + PID / 256 % 100);
    byte last = (byte) (1 + LAST.getAndIncrement() % 254);
    return new byte[] {127, block, (byte) (PID % 256), last};
  }

  public static InetAddress address(String host) throws UnknownHostException {
    return InetAddress.getByAddress(host, ADDRESSES.get(host));
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return ADDRESSES.containsKey(host)
            ? Stream.of(address(host))
            : system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "names of brokers under test";
  }
}
