package io.muskrat.core.createcluster.creation;

/** User and password for SASL/SCRAM: what stands in a secret that MSK takes. */
public record ScramLogin(String username, String password) {
    public ScramLogin {
        username = username == null ? "" : username;
        password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "ScramLogin[" + username + "]";
    }
}
