import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Choice } from '../../app/quick-settings.tsx';
import { tellWorker } from '../../app/register-worker.ts';
import { changeSettings, useSettings } from '../../app/settings.ts';
import { SessionCard } from '../../app/session-card.tsx';
import { Card } from '../../components/card.tsx';

export default function SettingsPage(): ReactNode {
  const { say } = useLanguage();
  const { language, calendar, theme, textSize } = useSettings();
  return (
    <div className="grid">
      <Card title={say.shell.textSize.title} columns={6}>
        <Choice
          title={say.shell.textSize.title}
          options={(['usual', 'large', 'largest'] as const).map((value) => ({
            value,
            text: say.shell.textSize[value],
          }))}
          chosen={textSize}
          onChoose={(value) => changeSettings({ textSize: value })}
        />
      </Card>
      <Card title={say.shell.language.title} columns={6}>
        <Choice
          title={say.shell.language.title}
          options={(['zh-TW', 'en'] as const).map((value) => ({ value, text: say.shell.language[value] }))}
          chosen={language}
          onChoose={(value) => changeSettings({ language: value })}
        />
      </Card>
      <Card title={say.shell.calendar.title} columns={6}>
        <Choice
          title={say.shell.calendar.title}
          options={(['gregorian', 'roc'] as const).map((value) => ({ value, text: say.shell.calendar[value] }))}
          chosen={calendar}
          onChoose={(value) => changeSettings({ calendar: value })}
        />
      </Card>
      <Card title={say.shell.theme.title} columns={6}>
        <Choice
          title={say.shell.theme.title}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, text: say.shell.theme[value] }))}
          chosen={theme}
          onChoose={(value) => changeSettings({ theme: value })}
        />
      </Card>
      <OfflineCard />
      <SessionCard />
    </div>
  );
}

function OfflineCard(): ReactNode {
  const { say } = useLanguage();
  const { keepsAnswers } = useSettings();
  return (
    <Card title={say.shell.offline.title}>
      <label className="check">
        <input
          type="checkbox"
          checked={keepsAnswers}
          onChange={({ target }) => {
            changeSettings({ keepsAnswers: target.checked });
            tellWorker({ order: 'keep-answers', keeps: target.checked });
          }}
        />
        {say.shell.offline.keep}
      </label>
      <p className="soft">{say.shell.offline.explain}</p>
    </Card>
  );
}
