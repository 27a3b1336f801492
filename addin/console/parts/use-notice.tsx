import { Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";

/** The one place where notices appear. */
export const TOASTER = "console-notices";

/** Says briefly that something was done, to the eye and to the screen reader; it stays as long as somebody points at it. */
export function useNotice(): (text: string) => void {
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    (text) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent: "success", timeout: 5_000, pauseOnHover: true, pauseOnWindowBlur: true },
      ),
    [dispatchToast],
  );
}
