package io.muskrat.core.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The AWS CLI's files for the time of a test, in place of the user's own. */
final class ProfileFiles implements AutoCloseable {

    private static final String CONFIG = "aws.configFile";
    private static final String CREDENTIALS = "aws.sharedCredentialsFile";

    ProfileFiles(Path folder, String config, String credentials) throws IOException {
        System.setProperty(CONFIG, Files.writeString(folder.resolve("config"), config).toString());
        System.setProperty(CREDENTIALS, Files.writeString(folder.resolve("credentials"), credentials).toString());
    }

    @Override
    public void close() {
        System.clearProperty(CONFIG);
        System.clearProperty(CREDENTIALS);
    }
}
