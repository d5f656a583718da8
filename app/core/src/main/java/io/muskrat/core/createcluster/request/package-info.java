/** A draft as AWS's request, and AWS's parameters as our fields. */
package io.muskrat.core.createcluster.request;
