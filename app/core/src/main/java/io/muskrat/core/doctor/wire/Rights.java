package io.muskrat.core.doctor.wire;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.utils.Utils;

/** The operations that a broker says are allowed (KIP-430): a bit an operation, by its code. */
record Rights(int bits) {

    /** False for a broker that does not tell. */
    boolean told() {
        return bits != Integer.MIN_VALUE;
    }

    boolean allows(AclOperation operation) {
        return Utils.from32BitField(bits).contains(operation.code());
    }

    String words() {
        Set<String> words = new TreeSet<>();
        for (byte code : Utils.from32BitField(bits)) {
            words.add(AclOperation.fromCode(code).name());
        }
        return words.toString();
    }
}
