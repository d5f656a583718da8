/** Signing in to MSK with AWS_MSK_IAM. */
package io.muskrat.core.kafka.iam;
