/** What one may want to think over before a cluster is made. */
package io.muskrat.core.createcluster.advice;
