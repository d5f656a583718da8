/** A draft as code that makes the same cluster: the request, a script, CloudFormation and Terraform. */
package io.muskrat.core.createcluster.code;
