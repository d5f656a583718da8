/** Names of private brokers that lead through SSH: what to carry, and how it stands. */
package io.muskrat.core.tunnels;
