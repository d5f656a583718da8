package io.muskrat.core.createcluster.catalog;

import java.util.Comparator;

/**
 * A version that MSK knows.
 *
 * @param status ACTIVE or DEPRECATED; clusters cannot be made with a deprecated one
 * @param kraft whether the metadata are kept by KRaft; else by ZooKeeper
 */
public record KafkaVersion(String version, String status, boolean kraft) {
    /** Older first; numbers by their value, so that 3.10 comes after 3.9. */
    static final Comparator<String> ORDER = KafkaVersion::compare;

    /** MSK's names end in {@code .kraft} when KRaft keeps the metadata; from 4.0 there is nothing else. */
    public static KafkaVersion of(String version, String status) {
        return new KafkaVersion(version, status, kraft(version));
    }

    public static boolean kraft(String version) {
        return version.endsWith(".kraft") || (!version.isEmpty() && compare(version, "4") >= 0);
    }

    public boolean active() {
        return status.equals("ACTIVE");
    }

    public static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    // "x" stands for the newest patch
    private static int comparePart(String a, String b) {
        boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
    }
}
