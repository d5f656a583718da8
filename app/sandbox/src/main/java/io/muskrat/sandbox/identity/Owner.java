package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.world.World;

/** The sandbox's own user, who may do everything. */
public final class Owner {
  public static final String NAME = "sandbox";
  public static final String ARN = "arn:aws:iam::" + World.ACCOUNT + ":user/" + NAME;

  /** The name of its inline policy. */
  public static final String POLICY = "AdministratorAccess";

  private Owner() {}
}
