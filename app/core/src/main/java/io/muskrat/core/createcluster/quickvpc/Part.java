package io.muskrat.core.createcluster.quickvpc;

/**
 * A resource of EC2 that belongs to a quick VPC.
 *
 * @param id EC2's, such as {@code subnet-0123456789abcdef0}; empty while it is being made
 * @param name for people
 */
public record Part(Kind kind, String id, String name) {
    /** In the order in which they are made; undone in the reverse. */
    public enum Kind {
        VPC,
        INTERNET_GATEWAY,
        ROUTE_TABLE,
        SUBNET,
        SECURITY_GROUP
    }

    /** What happens to a part. */
    public enum State {
        MAKING,
        MADE,
        UNDOING,
        UNDONE,
        /** Could not be removed. */
        LEFT
    }

    /** News of one part while the VPC is made or undone. */
    public record News(Part part, State state) {}

    Part withId(String made) {
        return new Part(kind, made, name);
    }
}
