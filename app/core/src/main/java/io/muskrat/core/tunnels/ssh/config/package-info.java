/** The user's own SSH set-up: {@code ~/.ssh/config} and what it says about a bastion. */
package io.muskrat.core.tunnels.ssh.config;
