package io.muskrat.sandbox.world;

/**
 * @param name e.g. {@code ap-northeast-2a}
 * @param id e.g. {@code apne2-az1}
 */
public record Zone(String name, String id) {}
