package io.muskrat.core.createcluster.quickvpc;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses (RFC 4632), such as {@code 10.10.0.0/16}.
 *
 * @param base the number of its first address
 * @param length of its prefix, 0 to 32
 */
public record Cidr(long base, int length) {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern TEXT = Pattern.compile(OCTET + "(\\." + OCTET + "){3}/(3[0-2]|[12]?[0-9])");

    /** The first four addresses and the last one ("Subnet CIDR blocks" of the VPC user guide). */
    private static final int KEPT_BY_AWS = 5;

    /** Empty for a text that is no block; bits beyond the prefix are cleared, as AWS does. */
    public static Optional<Cidr> parse(String text) {
        String typed = text.strip();
        if (!TEXT.matcher(typed).matches()) {
            return Optional.empty();
        }
        String[] parts = typed.split("/");
        int length = Integer.parseInt(parts[1]);
        return Optional.of(new Cidr(number(parts[0]) & mask(length), length));
    }

    private static long number(String address) {
        long all = 0;
        for (String octet : address.split("\\.")) {
            all = all << 8 | Integer.parseInt(octet);
        }
        return all;
    }

    private static long mask(int length) {
        return length == 0 ? 0 : 0xffffffffL << (32 - length) & 0xffffffffL;
    }

    public boolean contains(Cidr other) {
        return other.length >= length && (other.base & mask(length)) == base;
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** How many addresses it has. */
    public long size() {
        return 1L << (32 - length);
    }

    /** How many of them can be given out when it is a subnet: AWS keeps five. */
    public long usable() {
        return Math.max(0, size() - KEPT_BY_AWS);
    }

    public String first() {
        return text(base);
    }

    public String last() {
        return text(base + size() - 1);
    }

    /** The block of {@code size} addresses at the place {@code index}, from 0, within this one. */
    public Cidr part(int index, int partLength) {
        return new Cidr(base + index * (1L << (32 - partLength)), partLength);
    }

    private static String text(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public String toString() {
        return first() + "/" + length;
    }
}
