package io.muskrat.core.aws;

import java.util.Optional;

/** What only a person can answer while AWS is asked. */
@FunctionalInterface
public interface AwsQuestions {

    /**
     * The code that a device shows now, for a role that asks for it. Called on a thread that may wait.
     *
     * @param serial the device as the profile names it ({@code mfa_serial})
     * @param profile whose role is assumed
     * @return empty to give up
     */
    Optional<String> mfaCode(String serial, String profile);

    /** Nobody is there to ask. */
    static AwsQuestions unanswered() {
        return (serial, profile) -> Optional.empty();
    }
}
