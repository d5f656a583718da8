/** SSH by Apache MINA SSHD. */
package io.muskrat.core.tunnels.ssh.mina;
