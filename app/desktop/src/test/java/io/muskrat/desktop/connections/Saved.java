package io.muskrat.desktop.connections;

import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Marks.Colour;
import io.muskrat.core.connections.Marks.Environment;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.MasterPasswordQuestion;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.desktop.connections.editor.Editors;
import io.muskrat.desktop.connections.questions.SecretsPlaceDialog;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.testing.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Some connections in a folder, and the feature over them; nothing can be reached. */
final class Saved {

    static final Connection PAYMENTS = new Connection.Msk("1", "Payments", new Marks("Shop", List.of("pci", "seoul"),
            Colour.RED, Environment.PRODUCTION), AwsAccount.ofProfile("ap-northeast-2", "shop-prod", ""),
            "arn:aws:kafka:ap-northeast-2:111122223333:cluster/payments/0", "payments",
            "b-1.payments.x1y2z3.c2.kafka.ap-northeast-2.amazonaws.com:9098,b-2.payments.x1y2z3.c2.kafka.ap-northeast-2.amazonaws.com:9098",
            false, Security.of(Method.IAM), Map.of(),
            new BastionAddress("bastion.shop.example", 22, "ec2-user", "~/.ssh/id_ed25519", ""));
    static final Connection LAB = new Connection.Kafka("2", "Lab", new Marks("", List.of(), Colour.GREEN,
            Environment.DEVELOPMENT), "localhost:9092", Security.NONE, Map.of(), null);
    static final Connection CONFLUENT = new Connection.Kafka("3", "Clickstream", new Marks("Analytics/Europe",
            List.of("confluent"), Colour.PURPLE, Environment.STAGING), "pkc-4nym6.eu-central-1.aws.confluent.cloud:9092",
            new Security(Method.MUTUAL_TLS, false, "", new Certificates("/etc/kafka/ca.pem", "/etc/kafka/me.p12", ""), null),
            Map.of("client.dns.lookup", "use_all_dns_ips", "ssl.key.password", "********"), null);
    static final Connection ACCOUNT = new Connection.Aws("4", "Everything in Tokyo", new Marks("Shop", List.of(),
            Colour.NONE, Environment.NONE), AwsAccount.ofProfile("ap-northeast-1", "", ""), null);

    final SettingsStore settings;
    final Secrets secrets;
    final ConnectionService service;

    Saved(Path folder) {
        settings = new SettingsStore(folder.resolve("settings.json"));
        secrets = new Secrets(settings, folder.resolve("secrets.json"), MasterPasswordQuestion.unanswered());
        settings.update(now -> now.withSecrets("session"));
        ConnectionStore store = new ConnectionStore(folder.resolve("connections.json"));
        List.of(PAYMENTS, LAB, CONFLUENT, ACCOUNT).forEach(store::put);
        service = new ConnectionService(store, secrets);
        secrets.put(SecretField.KEYSTORE_PASSWORD.id("3"), "hunter2".toCharArray());
    }

    ConnectionsModel model(Screen here) {
        return new ConnectionsModel(workspace(here), service, settings, here.tasks());
    }

    Workspace workspace(Screen here) {
        return new Workspace(here.tasks(), null, null, secrets, AwsQuestions.unanswered());
    }

    ConnectionsFeature feature(Screen here) {
        return new ConnectionsFeature(model(here),
                new Editors(here.texts(), here.tasks(), service, workspace(here).reach()),
                new ConnectionDialogs(here.texts(), here.tasks(), here.dialogs(), here.notices()),
                new SecretsPlaceDialog(here.dialogs(), here.texts(), here.tasks(), here.notices(), secrets), here);
    }
}
