/** The AWS SDK: who we are, where the endpoints are, the clients, and what their errors mean. */
package io.muskrat.core.aws;
