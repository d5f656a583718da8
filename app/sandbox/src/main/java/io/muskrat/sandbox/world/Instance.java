package io.muskrat.sandbox.world;

import java.time.Instant;

/** An EC2 instance that runs; the sandbox's SSH server is one. */
public record Instance(
    String id,
    String name,
    String type,
    Subnet subnet,
    String address,
    String securityGroupId,
    Instant launched) {}
