/** A VPC for a cluster, made in one go and undone when it is not wanted after all. */
package io.muskrat.core.createcluster.quickvpc;
