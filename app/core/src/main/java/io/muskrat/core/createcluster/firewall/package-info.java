/** Which ports a cluster needs, whom its security groups let in there, and the rules that are missing. */
package io.muskrat.core.createcluster.firewall;
