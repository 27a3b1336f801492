import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { PeopleSwapRegular, SettingsRegular, SignOutRegular } from "@fluentui/react-icons";
import { LANGUAGES } from "#shared/contract/language";
import { THEME_CHOICES } from "../../ui/look-choice.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { LANGUAGE_NAMES } from "../../ui/language-names.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";

/** Language, theme, who stands in, and signing out. */
export function SettingsMenu({ onStandIn }: { readonly onStandIn?: (() => void) | undefined }) {
  const say = useSay();
  const { session } = useServices();
  const { language, chooseLanguage, theme, chooseTheme } = useAppearance();
  const { kind } = useObservable(session.state);
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const nextLanguage = LANGUAGES.find((one) => name === "language" && checkedItems.includes(one));
        const nextTheme = THEME_CHOICES.find((one) => name === "theme" && checkedItems.includes(one));
        if (nextLanguage) chooseLanguage(nextLanguage);
        if (nextTheme) chooseTheme(nextTheme);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say("pane.settings.title")} relationship="label">
          <Button appearance="subtle" icon={<SettingsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say("pane.settings.language")}</MenuGroupHeader>
            {LANGUAGES.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say("pane.settings.theme")}</MenuGroupHeader>
            {THEME_CHOICES.map((one) => (
              <MenuItemRadio key={one} name="theme" value={one}>
                {say(`pane.settings.theme.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {kind === "signed-in" && (
            <>
              <MenuDivider />
              {onStandIn && (
                <MenuItem icon={<PeopleSwapRegular />} onClick={onStandIn}>
                  {say("stand-in.menu")}
                </MenuItem>
              )}
              <MenuItem icon={<SignOutRegular />} onClick={() => void session.signOut()}>
                {say("sign-in.out")}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
