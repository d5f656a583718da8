/** SSH transports behind one interface. */
package io.muskrat.core.tunnels.ssh;
