/**
 * What carries SSH packets: one thread and one selector a connection, AES-GCM without copies. The library's protocol
 * stands on it (login, key exchange, channels); its own transport cost two to four times as much processor time.
 */
package io.muskrat.core.tunnels.ssh.wire;
