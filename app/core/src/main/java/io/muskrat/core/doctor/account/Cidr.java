package io.muskrat.core.doctor.account;

import java.net.InetAddress;

/** Blocks of addresses (RFC 4632), both families. */
final class Cidr {

    private Cidr() {
    }

    /** False for what is no block or no address. */
    static boolean contains(String block, String address) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            return false;
        }
        try {
            byte[] net = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
            byte[] at = InetAddress.ofLiteral(address).getAddress();
            int bits = Integer.parseInt(block.substring(slash + 1));
            if (net.length != at.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> i % 8;
                if ((net[i / 8] & mask) != (at[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException notABlock) {
            return false;
        }
    }
}
