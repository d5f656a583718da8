/** Making a cluster: the draft of the ten steps, MSK's rules for it, what there is to choose from, and the call. */
package io.muskrat.core.createcluster;
