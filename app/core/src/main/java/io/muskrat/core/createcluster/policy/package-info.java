/** What IAM policies a cluster needs: to be made, and to be written to and read from. */
package io.muskrat.core.createcluster.policy;
