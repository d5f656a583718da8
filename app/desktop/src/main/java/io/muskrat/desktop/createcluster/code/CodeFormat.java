package io.muskrat.desktop.createcluster.code;

import io.muskrat.core.createcluster.code.Blueprint;
import io.muskrat.core.createcluster.code.CliScript;
import io.muskrat.core.createcluster.code.CloudFormation;
import io.muskrat.core.createcluster.code.RequestJson;
import io.muskrat.core.createcluster.code.Terraform;
import io.muskrat.core.createcluster.policy.ClientPolicy;
import io.muskrat.core.createcluster.policy.CreatorPolicy;
import io.muskrat.core.createcluster.policy.WizardPolicy;
import java.util.Locale;

/** What a draft can be written as. */
enum CodeFormat {
    CLI("create-%s.sh"),
    CLOUDFORMATION("%s.yaml"),
    TERRAFORM("%s.tf"),
    JSON("%s.json"),
    CREATOR("%s-create-policy.json"),
    WIZARD("muskrat-wizard-policy.json"),
    PRODUCER("%s-producer-policy.json"),
    CONSUMER("%s-consumer-policy.json");

    private final String file;

    CodeFormat(String file) {
        this.file = file;
    }

    String fileName(String cluster) {
        return file.formatted(cluster);
    }

    /** Whether it is of the clients of the cluster, who may be let in without IAM. */
    boolean ofClients() {
        return this == PRODUCER || this == CONSUMER;
    }

    /** The end of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text(Blueprint blueprint, String topic, String group) {
        ClientPolicy clients = new ClientPolicy(blueprint.place(), blueprint.name(), topic, group);
        return switch (this) {
            case CLI -> CliScript.of(blueprint);
            case CLOUDFORMATION -> CloudFormation.of(blueprint);
            case TERRAFORM -> Terraform.of(blueprint);
            case JSON -> RequestJson.of(blueprint);
            case CREATOR -> CreatorPolicy.of(blueprint);
            case WIZARD -> WizardPolicy.text();
            case PRODUCER -> clients.producer();
            case CONSUMER -> clients.consumer();
        };
    }
}
