package io.muskrat.core.createcluster.quickvpc;

import java.util.List;

/**
 * A VPC that was made here.
 *
 * @param parts all of it, in the order in which they were made
 */
public record MadeVpc(List<Part> parts) {
    public MadeVpc {
        parts = List.copyOf(parts);
    }

    public String vpcId() {
        return first(Part.Kind.VPC);
    }

    public String securityGroup() {
        return first(Part.Kind.SECURITY_GROUP);
    }

    /** Ids, in the order of the plan. */
    public List<String> subnets() {
        return parts.stream()
                .filter(p -> p.kind() == Part.Kind.SUBNET)
                .map(Part::id)
                .toList();
    }

    private String first(Part.Kind kind) {
        return parts.stream().filter(p -> p.kind() == kind).map(Part::id).findFirst().orElse("");
    }
}
