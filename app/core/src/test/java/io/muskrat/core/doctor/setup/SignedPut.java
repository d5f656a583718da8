package io.muskrat.core.doctor.setup;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A PUT of JSON, signed with Signature Version 4. */
final class SignedPut {

    private SignedPut() {
    }

    static void send(AwsAccess access, String path, String body) throws IOException {
        AwsCredentials.Keys keys = (AwsCredentials.Keys) access.credentials();
        ContentStreamProvider payload = ContentStreamProvider.fromUtf8String(body);
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(access.endpoint())
                .encodedPath(path).putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length)).build();
        SignedRequest signed = AwsV4HttpSigner.create().sign(sign -> sign
                .identity(AwsCredentialsIdentity.create(keys.accessKeyId(), keys.secretAccessKey()))
                .request(request).payload(payload)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kafka")
                .putProperty(AwsV4HttpSigner.REGION_NAME, access.region()));
        try (SdkHttpClient http = Apache5HttpClient.create()) {
            var answer = http.prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                    .contentStreamProvider(payload).build()).call();
            if (!answer.httpResponse().isSuccessful()) {
                throw new IOException("faults: " + answer.httpResponse().statusCode());
            }
        }
    }
}
