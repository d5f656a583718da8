package io.muskrat.core.doctor.finding;

import java.util.Locale;

/**
 * What is likely wrong. Each has two texts in {@code i18n/doctor.properties} (and {@code _ko}):
 * {@code doctor.cause.<key>.why} and {@code .fix}. The arguments, in order, stand beside each.
 */
public enum Cause {
    /** {0} name of the layer that failed. */
    AFTER_FAILURE,
    /** {0} seconds that the step had. */
    STEP_TIMED_OUT,
    /** No arguments: the raw error has to do. */
    UNKNOWN,
    /** {0} name of a ProblemCode, then its arguments: the texts are that problem's. */
    PROBLEM,
    /** {0} the property, or what of the settings was refused. */
    SETTING_REFUSED,

    AWS_NO_KEYS,
    /** {0} profile. */
    AWS_PROFILE_MISSING,
    AWS_SIGN_IN_EXPIRED,
    /** {0} access key id. */
    AWS_KEY_UNKNOWN,
    /** {0} access key id. */
    AWS_SECRET_WRONG,
    /** {0} access key id. */
    AWS_TOKEN_UNKNOWN,
    AWS_TOKEN_EXPIRED,
    /** {0} action. */
    AWS_DENIED,
    /** {0} the address asked. */
    AWS_UNREACHABLE,
    /** {0} the address asked. */
    AWS_SILENT,
    /** {0} the address asked. */
    AWS_NOT_AWS,
    /** {0} region. */
    AWS_REGION,
    AWS_THROTTLED,
    /** {0} seconds that this computer's clock is off, {1} AWS's time. */
    CLOCK_SKEW,

    /** {0} ARN. */
    CLUSTER_GONE,
    /** {0} region of the ARN, {1} region asked. */
    CLUSTER_OTHER_REGION,
    /** {0} name. */
    CLUSTER_CREATING,
    /** {0} name, {1} AWS's words. */
    CLUSTER_FAILED,
    /** {0} name. */
    CLUSTER_DELETING,
    /** {0} state. */
    CLUSTER_BUSY,
    /** {0} the kinds of bootstrap strings that there are. */
    NO_WAY_IN,
    /** {0} port, {1} security groups, {2} who is to be let in. */
    SECURITY_GROUP_CLOSED,
    /** {0} port, {1} whom the rules let in. */
    SECURITY_GROUP_SOURCE,
    /** {0} security groups that do not exist or cannot be seen. */
    SECURITY_GROUP_UNREADABLE,

    /** {0} host. */
    BASTION_NAME,
    /** {0} host:port. */
    BASTION_REFUSED,
    /** {0} host:port. */
    BASTION_SILENT,
    /** {0} host:port. */
    BASTION_NOT_SSH,
    /** {0} host:port, {1} fingerprint offered. */
    BASTION_KEY_CHANGED,
    /** {0} host:port, {1} fingerprint offered. */
    BASTION_KEY_UNKNOWN,
    /** {0} user, {1} host. */
    BASTION_LOGIN,
    /** {0} key file. */
    BASTION_KEY_FILE,
    /** {0} bastion. */
    BASTION_FORWARDING,
    /** {0} bastion, {1} broker. */
    BASTION_FORWARDING_TO,
    /** {0} bastion, {1} broker's name. */
    BASTION_CANNOT_RESOLVE,
    /** {0} what was given instead of a name. */
    BASTION_NEEDS_NAMES,

    /** {0} host. */
    NAME_UNKNOWN,
    /** {0} host, {1} address. */
    PRIVATE_ADDRESS,
    /** {0} host:port. */
    TCP_TIMEOUT,
    /** {0} host:port. */
    TCP_REFUSED,
    /** {0} host:port. */
    TCP_NO_ROUTE,

    /** {0} host:port. */
    TLS_ON_PLAINTEXT_PORT,
    /** {0} host:port. */
    PLAINTEXT_ON_TLS_PORT,
    /** {0} who signed the certificate. */
    TLS_UNTRUSTED,
    /** {0} host, {1} the names in the certificate. */
    TLS_NAME,
    /** {0} subject, {1} day it ended. */
    TLS_EXPIRED,
    /** {0} subject, {1} day it begins. */
    TLS_NOT_YET,
    /** {0} subject, {1} days left. */
    TLS_EXPIRES_SOON,
    TLS_CLIENT_CERTIFICATE,
    TLS_VERSION,
    /** {0} host:port. */
    TLS_FAILED,
    /** {0} the store or key file. */
    TLS_STORE,
    /** {0} host:port. */
    NOT_KAFKA,

    /** {0} mechanism asked for, {1} mechanisms that the broker has. */
    SASL_MECHANISM,
    /** {0} mechanisms that the broker has. */
    SASL_MISSING,
    SASL_NOT_WANTED,
    /** {0} user. */
    SCRAM_LOGIN,
    /** {0} user. */
    SCRAM_NO_SECRETS,
    /** {0} user. */
    PASSWORD_LOGIN,
    /** {0} who signed in. */
    IAM_CONNECT,
    IAM_CLOCK,
    IAM_KEYS,
    IAM_NO_KEYS,
    /** {0} region in the broker's name, {1} region of the connection. */
    IAM_REGION,
    /** {0} host that the signature was made for. */
    IAM_HOST,
    IAM_HANDLER,
    IAM_TOO_MANY_CONNECTS,
    /** {0} mechanism. */
    SASL_LOGIN,

    /** {0} who asked. */
    CLUSTER_DESCRIBE_DENIED,
    /** {0} topic, {1} operation: Describe, Read or Write. */
    TOPIC_DENIED,
    /** {0} topic. */
    TOPIC_UNKNOWN,
    /** {0} host:port. */
    ADVERTISED_NOT_CARRIED,
    /** {0} host:port. */
    ADVERTISED_UNREACHABLE;

    /** As it stands in the message bundle. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
