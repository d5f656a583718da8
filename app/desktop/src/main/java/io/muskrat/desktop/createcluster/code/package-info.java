/** The review as code: what makes the same cluster, and what rights that needs. */
package io.muskrat.desktop.createcluster.code;
