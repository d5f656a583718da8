/** The system's own ssh as a transport: {@code ssh -N -D}, and SOCKS5 to it. */
package io.muskrat.core.tunnels.ssh.system;
