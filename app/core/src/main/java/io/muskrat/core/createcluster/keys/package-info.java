/** Keys of KMS and private certificate authorities that a cluster can be given. */
package io.muskrat.core.createcluster.keys;
