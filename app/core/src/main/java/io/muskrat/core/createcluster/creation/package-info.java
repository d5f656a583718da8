/** What becomes of a cluster after it was asked for: its states, and what is to be done once it is active. */
package io.muskrat.core.createcluster.creation;
