package io.muskrat.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses (RFC 4632).
 *
 * @param base its first address
 * @param length of the prefix, 0 to 32
 */
public record Cidr(long base, int length) {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern TEXT =
      Pattern.compile(OCTET + "(\\." + OCTET + "){3}/(3[0-2]|[12]?[0-9])");

  /** AWS keeps the first four addresses and the last one of a subnet for itself. */
  private static final int AWSS_OWN = 5;

  private static final int FIRST = 4;

  /** Bits beyond the prefix are cleared, as AWS does; empty for a text that is no block. */
  public static Optional<Cidr> parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split("/");
    int length = Integer.parseInt(parts[1]);
    return Optional.of(new Cidr(number(parts[0]) & mask(length), length));
  }

  /** The number of an address of four octets. */
  public static long number(String address) {
    long all = 0;
    for (String octet : address.split("\\.")) {
      all = all << 8 | Integer.parseInt(octet);
    }
    return all;
  }

  private static long mask(int length) {
    return length == 0 ? 0 : 0xffffffffL << 32 - length & 0xffffffffL;
  }

  public boolean contains(Cidr other) {
    return other.length >= length && (other.base & mask(length)) == base;
  }

  public boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /** How many addresses of a subnet can be had. */
  public int usable() {
    return (1 << 32 - length) - AWSS_OWN;
  }

  /** The addresses of a subnet that can be had, in order. */
  public List<String> addresses() {
    List<String> all = new ArrayList<>(usable());
    for (int i = FIRST; i < FIRST + usable(); i++) {
      all.add(text(base + i));
    }
    return all;
  }

  private static String text(long address) {
    return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
  }

  @Override
  public String toString() {
    return text(base) + "/" + length;
  }
}
