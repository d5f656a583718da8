package io.muskrat.sandbox.world;

/**
 * An internet gateway.
 *
 * @param vpcId null when it is attached to none
 */
public record Gateway(String id, String vpcId) {}
