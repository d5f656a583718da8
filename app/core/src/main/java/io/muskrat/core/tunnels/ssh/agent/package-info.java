/** Asking an SSH agent. */
package io.muskrat.core.tunnels.ssh.agent;
