package io.muskrat.sandbox.world;

public record Vpc(String id, String name, String cidr, boolean standard) {}
