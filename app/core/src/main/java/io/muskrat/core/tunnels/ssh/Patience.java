package io.muskrat.core.tunnels.ssh;

import java.time.Duration;

/**
 * How long a server may take.
 *
 * @param connect for TCP
 * @param answer for the key exchange, and again for the login; the time that a person needs to answer is not counted
 */
public record Patience(Duration connect, Duration answer) { }
