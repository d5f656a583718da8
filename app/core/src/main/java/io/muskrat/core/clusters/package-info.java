/** The clusters of an account, by the control plane of MSK. */
package io.muskrat.core.clusters;
