package io.muskrat.core.createcluster.code;

import java.util.LinkedHashMap;
import java.util.Map;

/** The input of {@code aws kafka create-cluster-v2 --cli-input-json}. */
public final class RequestJson {
    /** Stands for what AWS gives the configuration that is made first. */
    static final String CONFIGURATION = "ARN of the configuration ";

    private RequestJson() {}

    /** A configuration that is not there yet is named in words in place of its ARN. */
    public static String of(Blueprint blueprint) {
        return Json.pretty(blueprint.configuration()
                .map(made -> with(blueprint, CONFIGURATION + made.name(), 1))
                .orElse(blueprint.request())) + "\n";
    }

    /** The request with the configuration that is made first. */
    static Map<String, Object> with(Blueprint blueprint, Object arn, Object revision) {
        Map<String, Object> request = new LinkedHashMap<>(blueprint.request());
        Map<String, Object> provisioned = RequestTree.part(request, "Provisioned");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("Arn", arn);
        info.put("Revision", revision);
        provisioned.put("ConfigurationInfo", info);
        request.put("Provisioned", provisioned);
        return request;
    }
}
