/** What there is to choose from in an account and region. */
package io.muskrat.core.createcluster.catalog;
