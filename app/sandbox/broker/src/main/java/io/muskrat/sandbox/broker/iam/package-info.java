/**
 * AWS_MSK_IAM on the broker's side: who a signed login is, and what the policies let it do (<a
 * href="https://docs.aws.amazon.com/msk/latest/developerguide/iam-access-control.html">IAM access
 * control</a>; the client's side is <a href="https://github.com/aws/aws-msk-iam-auth">aws-msk-iam-auth</a>).
 */
package io.muskrat.sandbox.broker.iam;
