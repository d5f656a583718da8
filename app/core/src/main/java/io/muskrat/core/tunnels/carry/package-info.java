/** Carries connections: listeners for each name, one SSH link kept up, and the streams between them. */
package io.muskrat.core.tunnels.carry;
