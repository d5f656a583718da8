package io.muskrat.core.createcluster.draft;

import java.util.List;

/**
 * How clients say who they are.
 *
 * @param tlsAuthorities ARNs of private certificate authorities, for {@code tls}; empty rows among them
 * @param scramUser of whom a secret is made together with the cluster; empty for none. The password is made then too,
 *     and is never part of a draft
 * @param scramKmsKey ARN of the key of that secret, which must be one of the customer's own
 */
public record Authentication(
        boolean iam,
        boolean scram,
        boolean tls,
        boolean unauthenticated,
        List<String> tlsAuthorities,
        String scramUser,
        String scramKmsKey) {
    public Authentication {
        tlsAuthorities = Text.list(tlsAuthorities);
        scramUser = Text.of(scramUser);
        scramKmsKey = Text.of(scramKmsKey);
    }

    /** Whether clients are asked who they are in any way. */
    public boolean any() {
        return iam || scram || tls;
    }

    /** Those rows in which something stands. */
    public List<String> chosenAuthorities() {
        return Placement.chosen(tlsAuthorities);
    }

    public Authentication withIam(boolean value) {
        return new Authentication(value, scram, tls, unauthenticated, tlsAuthorities, scramUser, scramKmsKey);
    }

    public Authentication withScram(boolean value) {
        return new Authentication(iam, value, tls, unauthenticated, tlsAuthorities, scramUser, scramKmsKey);
    }

    public Authentication withTls(boolean value) {
        return new Authentication(iam, scram, value, unauthenticated, tlsAuthorities, scramUser, scramKmsKey);
    }

    public Authentication withUnauthenticated(boolean value) {
        return new Authentication(iam, scram, tls, value, tlsAuthorities, scramUser, scramKmsKey);
    }

    public Authentication withTlsAuthorities(List<String> value) {
        return new Authentication(iam, scram, tls, unauthenticated, value, scramUser, scramKmsKey);
    }

    public Authentication withScramUser(String value) {
        return new Authentication(iam, scram, tls, unauthenticated, tlsAuthorities, value, scramKmsKey);
    }

    public Authentication withScramKmsKey(String value) {
        return new Authentication(iam, scram, tls, unauthenticated, tlsAuthorities, scramUser, value);
    }
}
