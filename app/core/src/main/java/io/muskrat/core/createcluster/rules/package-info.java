/** MSK's rules for a new cluster, told at the field. */
package io.muskrat.core.createcluster.rules;
