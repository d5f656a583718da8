/** The tunnel beside OpenSSH's own, through one and the same sshd. */
package io.muskrat.bench.tunnel;
