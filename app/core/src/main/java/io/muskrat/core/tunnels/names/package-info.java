/** The JVM's resolver and the table of tunnelled names (JEP 418). */
package io.muskrat.core.tunnels.names;
