package io.muskrat.core.connections;

import java.util.List;

/** Suggestions for a region; any other may be typed. */
public final class Regions {

    /** Regions in which Amazon MSK is offered (AWS regional services list), nearest to our users first. */
    public static final List<String> WITH_MSK = List.of("ap-northeast-2", "ap-northeast-1", "ap-northeast-3",
            "ap-southeast-1", "ap-southeast-2", "ap-south-1", "ap-east-1", "us-east-1", "us-east-2", "us-west-1",
            "us-west-2", "ca-central-1", "sa-east-1", "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3",
            "eu-north-1", "eu-south-1", "me-south-1", "af-south-1");

    private Regions() { }
}
